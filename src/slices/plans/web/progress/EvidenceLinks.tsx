import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Report } from '../../contract/report.ts';
import { evidenceWords as words } from './words.ts';

/** The files behind a report; one that can no longer be read is told, never hidden. */
export function EvidenceLinks({ evidence }: { evidence: Report['evidence'] }) {
  if (evidence.length === 0) return <Evidence />;
  return (
    <span className="row" style={{ gap: 6 }}>
      {evidence.map(({ fileId, name, gone }) => (gone ? <Status key={fileId} tone="risk" wrap word={words.gone(name)} /> : <Evidence key={fileId} icon="clip" place={name} href={`/api/files/${fileId}`} />))}
      {evidence.some(({ gone }) => gone) ? <span className="meta">{words.goneNote}</span> : null}
    </span>
  );
}
