import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { indexWords as words } from './words.ts';

/** What else there is about the coherence of a territory: suggestions, similar texts, the whole country. */
export function AlsoHere({ territory }: { territory: string }) {
  const may = useMay();
  const doors = [
    { operation: 'coherence.suggestions', href: paths.suggestions(territory), label: words.suggestions },
    { operation: 'coherence.similar', href: paths.similarTexts(territory), label: words.similar },
    { operation: 'coherence.country', href: paths.coherenceCountry(territory.slice(0, 2)), label: words.country },
  ].filter(({ operation }) => may(operation));
  return doors.length === 0 ? null : <div className="row also-here">{doors.map(({ operation, href, label }) => <LinkButton key={operation} small kind="quiet" href={href}>{label}</LinkButton>)}</div>;
}
