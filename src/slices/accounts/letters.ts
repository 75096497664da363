import type { Language } from '../../kernel/text.ts';

/** What was done to an account, as its owner is told. */
export type Notice = 'password-changed' | 'factor-added' | 'factor-removed' | 'mail-changed' | 'token-issued';

const notices: Record<Notice, Record<Language, string>> = {
  'password-changed': { es: 'se cambió o se anuló su contraseña', en: 'your password was changed or taken away' },
  'factor-added': { es: 'se activó un segundo factor', en: 'a second factor was added' },
  'factor-removed': { es: 'se quitó su segundo factor', en: 'your second factor was removed' },
  'mail-changed': { es: 'se cambió el correo de su cuenta; este ya no recibirá avisos', en: 'the mail of your account was changed; this one gets no more notices' },
  'token-issued': { es: 'se creó una clave para programas que actúa como usted', en: 'a key was issued for programmes that act as you' },
};

/** The letter that tells somebody what was done to their account, by themselves or by another. It says nothing that opens it. */
export function noticeLetter({ account, notice, at, zone }: { account: Pick<LinkWords['account'], 'fullName' | 'language'>; notice: Notice; at: Date; zone: string }): { subject: string; text: string } {
  const english = account.language === 'en';
  const when = new Intl.DateTimeFormat(english ? 'en-GB' : 'es-EC', { timeZone: zone, dateStyle: 'full', timeStyle: 'short' }).format(at);
  const what = notices[notice][account.language];
  return english
    ? { subject: 'Articula: a change to your account', text: `${account.fullName}, on ${when} ${what} in Articula. If it was you, there is nothing to do. If not, tell whoever manages the accounts of your institution right away.` }
    : { subject: 'Articula: un cambio en su cuenta', text: `${account.fullName}, el ${when} ${what} en Articula. Si fue usted, no haga nada. Si no, avise enseguida a quien administra las cuentas de su institución.` };
}

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
