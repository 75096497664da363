/* The one door to Mantine: only how a combobox is driven. Its looks are ours (styles/forms.css), so none of its style sheets is loaded,
   and it comes with the screens that search among many, not with the first one. */
export { Combobox, MantineProvider, createTheme, useCombobox } from '@mantine/core';
