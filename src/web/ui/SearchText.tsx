import { useEffect, useRef, useState } from 'react';

/** How long one stops typing before the search runs, ms. */
const rest = 250;

/** A text filter: it searches when one stops typing, and at once with Enter. */
export function SearchText({ label, placeholder, value, onSearch }: { label: string; placeholder: string; value: string; onSearch: (text: string | undefined) => void }) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  if (value !== known) {
    setKnown(value); // the address changed by itself: a link, the way back
    if (value !== text.trim()) setText(value);
  }
  useEffect(() => {
    if (text.trim() === known) return undefined;
    const wait = setTimeout(() => search.current(text.trim() || undefined), rest);
    return () => clearTimeout(wait);
  }, [text, known]);
  return (
    <form role="search" style={{ width: '15rem', maxWidth: '100%' }} onSubmit={(event) => { event.preventDefault(); onSearch(text.trim() || undefined); }}>
      <input className="inp" type="search" aria-label={label} placeholder={placeholder} value={text} onChange={(event) => setText(event.target.value)} style={{ margin: 0, minHeight: 36, width: '100%' }} />
    </form>
  );
}
