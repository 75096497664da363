/* The one door to Mantine: behaviour only (where a popover goes, how a combobox is driven).
   Its looks are ours (styles/pieces.css, forms.css), so none of its style sheets is loaded. */
export { Combobox, MantineProvider, Popover, createTheme, useCombobox } from '@mantine/core';
