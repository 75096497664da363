import { Button } from '../../../../web/ui/Button.tsx';
import { shortDay } from '../../../../web/ui/dates.ts';
import { Link } from '../../../../web/ui/link.tsx';
import { MenuButton, type MenuEntry } from '../../../../web/ui/MenuButton.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Attached } from '../../contract/files.ts';
import { filesWords as words, signatureText, sizeText } from './words.ts';

interface Acts {
  reason: string | undefined;
  onReplace?: (() => void) | undefined;
  onOff: () => void;
  onRead?: (() => void) | undefined;
}

const href = (file: string): string => `/api/files/${file}`;

function About({ file }: { file: Attached }) {
  const parts = [file.title && file.title !== file.name ? file.name : '', words.kinds[file.kind], sizeText(file.bytes), file.addedAt ? shortDay(file.addedAt) : ''].filter(Boolean);
  return <span className="meta">{parts.join(' · ')}</span>;
}

/** One file: what it is to the instrument, how to open it, what may be done with it. */
export function FileLine({ file, reason, onReplace, onOff, onRead }: { file: Attached } & Acts) {
  const name = file.title ?? file.name;
  const entries: MenuEntry[] = [
    ...(onRead ? [{ key: 'read', label: words.readText, onAct: onRead }] : []),
    ...(onReplace ? [{ key: 'replace', label: words.replace, disabledReason: reason, onAct: onReplace }] : []),
    ...(file.id ? [{ key: 'off', label: words.takeOff, disabledReason: reason, onAct: onOff }] : []),
  ];
  return (
    <li>
      <div>
        <span className="meta">{words.roles[file.role]}</span>
        <b><Link href={href(file.file)} aria-label={words.open(name)}>{name}</Link></b>
        <About file={file} />
        {file.role === 'signed' ? <><Status tone="risk" sign="q" word={words.unverified} /><span className="meta">{signatureText(file)}</span></> : null}
      </div>
      {entries.length > 0 ? <MenuButton className="btn sm" entries={entries}>{words.more}<span className="vh"> {words.menu(name)}</span></MenuButton> : null}
    </li>
  );
}

/** What is not there, drawn as what it is, with the way to bring it. */
export function MissingLine({ role, reason, onAttach }: { role: 'original' | 'signed'; reason: string | undefined; onAttach: () => void }) {
  return (
    <li className="lack">
      <div><span className="meta">{words.roles[role]}</span><span>{words.missing[role]}</span></div>
      <Button small disabledReason={reason} onClick={onAttach}>{words.attach[role]}</Button>
    </li>
  );
}

/** Those that stood there before, and why they went. */
export function PastFiles({ files }: { files: readonly Attached[] }) {
  return (
    <details>
      <summary>{words.past(files.length)}</summary>
      <ul className="ins-files">
        {files.map((file) => (
          <li key={`${file.id} ${file.file}`}>
            <div>
              <span className="meta">{words.roles[file.role]}{file.endedAt ? ` · ${words.until(shortDay(file.endedAt))}` : ''}</span>
              <b><Link href={href(file.file)} aria-label={words.open(file.title ?? file.name)}>{file.title ?? file.name}</Link></b>
              <About file={file} />
              {file.why ? <span>{file.why}</span> : null}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
