import { createTheme } from './mantine.ts';

/** What Mantine must know of the house; colours stay in styles/tokens.css. */
export const theme = createTheme({
  fontFamily: "'Encode Sans Variable', 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  headings: { fontFamily: "'Faustina Variable', Georgia, serif", fontWeight: '600' },
  white: '#FFFFFF',
  black: '#1E1A26',
  defaultRadius: 'xs',
  radius: { xs: '3px', sm: '3px', md: '6px', lg: '6px', xl: '12px' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.125rem', xl: '1.3125rem' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
});
