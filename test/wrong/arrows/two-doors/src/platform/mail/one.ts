import { createTransport } from 'nodemailer';

export const one = createTransport;
