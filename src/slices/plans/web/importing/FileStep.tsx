import { Block } from '../../../../web/ui/Block.tsx';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { importWords as words } from '../words.ts';
import { numberText } from '../written.ts';
import type { SheetReading } from './shapes.ts';

interface FileStepProps {
  importing: SheetReading;
  may: boolean;
  /** It is known where the sheet goes. */
  ready: boolean;
  title?: string;
}

/** The file, by choosing or dropping it; what was read of it, or why it cannot be read. */
export function FileStep({ importing, may, ready, title = words.stepFile }: FileStepProps) {
  const { take, reading, failed } = importing;
  const { file } = importing.preview ?? {};
  if (!ready || !may) return <Block title={title}><p className="meta">{may ? words.fileWait : words.noGrant}</p></Block>;
  return (
    <Block title={title}>
      <div className="stack">
        <FileField label={words.file} hint={words.fileHint} accept=".xlsx,.ods,.csv,.txt,.xls" chosen={importing.file?.name} onFile={(chosen) => void take(chosen)} />
        {reading ? <LongWork title={words.reading} done={0} note={importing.file?.name ?? ''} /> : null}
        {failed ? <Refused problem={failed} what={words.fileFailed} /> : null}
        {file && !reading ? <p className="meta" role="status">{words.readFrom(file.sheet, file.headerRow, numberText(file.rows))}</p> : null}
      </div>
    </Block>
  );
}
