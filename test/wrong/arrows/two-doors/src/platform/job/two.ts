import { createTransport } from 'nodemailer';

export const two = createTransport;
