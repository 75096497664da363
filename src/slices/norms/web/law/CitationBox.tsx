import './law.css';
import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { useGo } from '../../../../web/route.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DateField, TextField } from '../../../../web/ui/fields.tsx';
import { normsApi } from '../api.ts';
import { Readings, readingHref } from './Readings.tsx';
import { words } from './words.ts';

/** A box to paste a citation: one plain reading leads there at once, more are shown to choose from. */
export function CitationBox() {
  const [text, setText] = useState('');
  const [at, setAt] = useState('');
  const [asked, setAsked] = useState<{ text: string; at?: string }>();
  const [tried, setTried] = useState(false);
  const go = useGo();
  const { data, error, isFetching } = normsApi.useAsk('resolve', asked ?? { text: '-' }, { enabled: asked !== undefined, freshMs: 60_000 });
  const find = async (): Promise<void> => {
    setTried(true);
    if (text.trim() === '') return;
    const question = { text: text.trim(), ...(at ? { at } : {}) };
    setAsked(question);
    const found = await normsApi.ask('resolve', question).catch(() => undefined); // the box itself shows the problem
    const one = found?.state === 'found' ? found.readings[0] : undefined;
    if (one) go(readingHref(one, at || undefined));
  };
  return (
    <Block title={words.box}>
      <form className="law-find" onSubmit={(event) => { event.preventDefault(); void find(); }}>
        <TextField label={words.citeText} hint={words.boxHint} value={text} onChange={setText} maxLength={600} error={tried && text.trim() === '' ? words.boxNeed : undefined} />
        <DateField label={words.boxDate} optional value={at} onChange={setAt} />
        <Button type="submit" kind="main" busy={isFetching}>{words.boxGo}</Button>
      </form>
      <Refused problem={error} what={words.boxFailed} />
      {asked && data && data.state !== 'found' ? <Readings found={data} at={asked.at} /> : null}
    </Block>
  );
}
