import { useView } from '../../../../web/route.ts';
import { Catalogue } from './Catalogue.tsx';
import { RecordsOfFigure } from './RecordsOfFigure.tsx';
import { SubjectFigures } from './SubjectFigures.tsx';
import { subjectIn, type FiguresKey } from './view.ts';

/** The figures of the house, of one record, or the records behind one of them. */
export function FiguresPage() {
  const [view] = useView<FiguresKey>();
  const subject = subjectIn(view.de);
  if (view.cifra) return <RecordsOfFigure name={view.cifra} parameters={view.con ?? ''} />;
  return subject ? <SubjectFigures subject={subject} /> : <Catalogue />;
}
