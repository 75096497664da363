import type { Language } from '../../kernel/text.ts';

interface LinkWords {
  account: { fullName: string; name: string; language: Language };
  path: string;
  /** The house's public address; without one the screen that shows the text puts its own before the path. */
  address: string | undefined;
  purpose: 'sign-in' | 'set-password';
  expiresAt: Date;
  zone: string;
}

/** The letter of a one-time link, or the text to paste in a chat. */
export function linkLetter({ account, path, address, purpose, expiresAt, zone }: LinkWords): { subject: string; text: string } {
  const link = `${address?.replace(/\/$/, '') ?? ''}${path}`;
  const until = new Intl.DateTimeFormat(account.language === 'en' ? 'en-GB' : 'es-EC', { timeZone: zone, dateStyle: 'full', timeStyle: 'short' }).format(expiresAt);
  if (account.language === 'en') {
    const what = purpose === 'sign-in' ? 'sign in' : 'choose your password';
    return {
      subject: `Articula: link to ${what}`,
      text: `${account.fullName}, open this link to ${what} in Articula (your user name is ${account.name}):\n\n${link}\n\nIt works once, until ${until}. Do not forward it: whoever opens it comes in as you. If you did not expect it, ignore it.`,
    };
  }
  const what = purpose === 'sign-in' ? 'ingresar' : 'elegir su contraseña';
  return {
    subject: `Articula: enlace para ${what}`,
    text: `${account.fullName}, abra este enlace para ${what} en Articula (su nombre de usuario es ${account.name}):\n\n${link}\n\nSirve una sola vez, hasta el ${until}. No lo reenvíe: quien lo abra entra como usted. Si no lo esperaba, no haga nada.`,
  };
}
