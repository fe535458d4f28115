/** The MUI side of the tokens in tokens.css: dialogues, menus and React-Admin's own parts get the same colours and shapes. */
import { createTheme, type Theme } from '@mui/material/styles';

const light = {
  bg: '#F6F5F1',
  surface: '#FFFFFF',
  hover: '#F1F0EB',
  text: '#1D2730',
  muted: '#55626C',
  line: '#D8D6CE',
  primary: '#0E5A6B',
  strong: '#0A4553',
  on: '#FFFFFF',
  good: '#1C6B3C',
  watch: '#7F4F00',
  bad: '#A12428',
  info: '#2B579A',
};
const dark: typeof light = {
  bg: '#12181C',
  surface: '#1B2329',
  hover: '#232C33',
  text: '#E8ECEE',
  muted: '#A9B5BC',
  line: '#2C363D',
  primary: '#7CC7D6',
  strong: '#9BD6E2',
  on: '#06262E',
  good: '#85CF9E',
  watch: '#E9B85C',
  bad: '#F2938F',
  info: '#9DBDF2',
};

const FONT = '"Inter","Noto Sans Arabic",system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';

function themeOf(isDark: boolean): Theme {
  const c = isDark ? dark : light;
  return createTheme({
    palette: {
      mode: isDark ? 'dark' : 'light',
      primary: { main: c.primary, dark: c.strong, contrastText: c.on },
      secondary: { main: c.primary, contrastText: c.on },
      error: { main: c.bad },
      warning: { main: c.watch },
      success: { main: c.good },
      info: { main: c.info },
      background: { default: c.bg, paper: c.surface },
      text: { primary: c.text, secondary: c.muted },
      divider: c.line,
    },
    typography: { fontFamily: FONT, fontSize: 14, button: { textTransform: 'none', fontWeight: 560 } },
    shape: { borderRadius: 6 },
    transitions: {
      duration: {
        shortest: 80,
        shorter: 100,
        short: 120,
        standard: 140,
        complex: 150,
        enteringScreen: 120,
        leavingScreen: 90,
      },
    },
    components: {
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiBackdrop: {
        styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'var(--scrim)' } } },
      },
      MuiDialog: { styleOverrides: { paper: { boxShadow: 'var(--float)', borderRadius: 12 } } },
      MuiMenu: {
        styleOverrides: {
          paper: { border: `1px solid ${c.line}`, boxShadow: 'var(--float)', borderRadius: 8, minWidth: 200 },
          list: { padding: 6 },
        },
      },
      MuiMenuItem: {
        styleOverrides: {
          root: {
            borderRadius: 6,
            minHeight: 36,
            fontSize: 14,
            gap: 10,
            '@media (max-width:899px)': { minHeight: 44, fontSize: 15 },
            '&.Mui-focusVisible': { outline: 'none', backgroundColor: c.hover },
          },
        },
      },
    },
  });
}

export const lightTheme = themeOf(false);
export const darkTheme = themeOf(true);
