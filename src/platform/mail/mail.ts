import { createTransport } from 'nodemailer';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Sends letters; `ready` is false where no mail was set, and links are then pasted in a chat. */
export interface Mail {
  ready: boolean;
  send(letter: Letter): Promise<void>;
}

/** Mail by SMTP (`smtp://user:password@host:port`), or none. */
export function makeMail(url: string | undefined, from: string | undefined): Mail {
  if (!url || !from) return { ready: false, send: async () => undefined };
  const transport = createTransport(url);
  return { ready: true, send: async (letter) => void (await transport.sendMail({ from, ...letter })) };
}
