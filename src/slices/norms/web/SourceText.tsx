import { Link } from '../../../web/ui/link.tsx';

/** Where a value is taken from; an address on the internet is shown by its host and opens. */
export function SourceText({ source }: { source: string }) {
  return (
    <span className="meta">
      {source.split('; ').map((part, at) => (
        <span key={part}>
          {at > 0 ? '; ' : ''}
          {/^https?:\/\//.test(part) ? <Link href={part}>{new URL(part).host}</Link> : part}
        </span>
      ))}
    </span>
  );
}
