export const from = process.env['ARTICULA_MAIL'];
