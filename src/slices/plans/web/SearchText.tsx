import { useEffect, useRef, useState } from 'react';

/** How long one stops typing before the search runs, ms. */
const rest = 250;

interface SearchTextProps {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (text: string | undefined) => void;
}

/** A text filter in a row of filters: it searches when one stops typing, and at once with Enter. */
export function SearchText({ label, placeholder, value, onSearch }: SearchTextProps) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text.trim() === sent.current) return undefined;
    const wait = setTimeout(() => {
      sent.current = text.trim();
      search.current(text.trim() || undefined);
    }, rest);
    return () => clearTimeout(wait);
  }, [text]);
  const now = (): void => {
    sent.current = text.trim();
    onSearch(text.trim() || undefined);
  };
  return (
    <form role="search" onSubmit={(event) => { event.preventDefault(); now(); }}>
      <input className="inp" type="search" aria-label={label} placeholder={placeholder} value={text} onChange={(event) => setText(event.target.value)} style={{ margin: 0, minHeight: 32, width: '15rem' }} />
    </form>
  );
}
