import { Link } from '../../../../web/ui/link.tsx';

/** A text whose addresses open, each shown by its host. */
export function LinkedText({ text }: { text: string }) {
  return <span className="meta">{text.split(/(https?:\/\/[^\s);,]+)/).map((part, at) => (at % 2 === 1 ? <Link key={part} href={part}>{new URL(part).host}</Link> : part))}</span>;
}
