import { measureOf, Measured, useMeasures } from '../../../web/measures.tsx';
import { paths } from '../../../web/paths.ts';
import { Figure } from '../../../web/ui/Figure.tsx';
import { LevelSign } from '../../../web/ui/Level.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Icon } from '../../../web/ui/Sprite.tsx';
import { Tag } from '../../../web/ui/Tag.tsx';
import type { Country, Territory } from '../contract.ts';
import { bareCode, signOf } from './places.tsx';
import type { TreeUnit } from './tree.ts';
import { capital, counter, listed, words } from './words.ts';

interface HeadProps {
  unit: Territory;
  country: Country;
  tree: readonly TreeUnit[];
  href: (view: Record<string, string>) => string;
}

/** Neighbours named in the first lines; the rest are in their own section. */
const named = 6;
/** Homonyms named beside the title; beyond, their number. */
const twins = 3;

/** The name of a territory with its level, code, parents and homonyms, and its three counts. */
export function TerritoryHead({ unit, country, tree, href }: HeadProps) {
  const neighbours = unit.neighbours.map(({ name }) => name);
  const lead = [
    neighbours.length === 0 ? '' : words.borders(listed(neighbours.length > named ? [...neighbours.slice(0, named), `${neighbours.length - named} más`] : neighbours)),
    unit.aliases.length > 0 ? words.alsoCalled(listed(unit.aliases.map((alias) => `«${alias}»`))) : '',
  ].filter(Boolean).join(' ');
  return <PageHead subject title={unit.name} eyebrow={<Eyebrow unit={unit} />} lead={lead || undefined} tools={<Counts unit={unit} country={country} tree={tree} href={href} />} />;
}

function Eyebrow({ unit }: { unit: Territory }) {
  return (
    <>
      <LevelSign level={signOf(unit.rank)} />
      <span>{capital(unit.levelName)} · código {bareCode(unit.code)}</span>
      {unit.parents.toReversed().map((parent) => <span key={parent.code}>· <Link href={parent.rank === 0 ? paths.territories({ pais: parent.code }) : paths.territory(parent.code)}>{parent.name}</Link></span>)}
      {unit.homonyms.length > 0 ? <span className="tag" style={{ whiteSpace: 'normal' }}><Icon name="swap" />{words.notThis(twinsOf(unit))}</span> : null}
      {unit.regime ? <Tag>{unit.regime.name}</Tag> : null}
    </>
  );
}

function twinsOf(unit: Territory): string {
  const shown = unit.homonyms.slice(0, twins).map((one) => `${one.name} ${one.levelName} (${bareCode(one.code)})`);
  const rest = unit.homonyms.length - shown.length;
  return [...shown, ...(rest > 0 ? [`otras ${rest}`] : [])].join(' ni ');
}

function Counts({ unit, country, tree, href }: HeadProps) {
  const count = counter(country.locale);
  const measures = useMeasures('territories.unit', unit.code);
  const governments = tree.find(({ code }) => code === unit.code)?.governments;
  if (unit.children.length === 0) return null;
  const from = words.ofCatalogue(country.vintage);
  const whole = measureOf(measures, 'territories.governments');
  return (
    <div className="row" style={{ gap: 'var(--s2) var(--s4)' }}>
      {whole ? <Measured under of={whole} unit={whole.calculated?.value === 1 ? words.government : words.governments} href={href({ seccion: 'unidades' })} locale={country.locale} /> : governments === undefined ? null : <Figure under value={count(governments)} unit={governments === 1 ? words.government : words.governments} href={href({ seccion: 'unidades' })} kind="calculated" lines={[{ kind: 'calculated', value: count(governments), from }]} note={words.calculated} />}
      {unit.children.map((level) => {
        const measure = measureOf(measures, 'territories.units', { level: level.level });
        if (measure) return <Measured key={level.level} under of={measure} unit={measure.calculated?.value === 1 ? level.name : level.plural} href={href({ nivel: level.level, vista: 'tabla' })} locale={country.locale} />;
        return <Figure key={level.level} under value={count(level.units)} unit={level.units === 1 ? level.name : level.plural} href={href({ nivel: level.level, vista: 'tabla' })} kind="calculated" lines={[{ kind: 'calculated', value: count(level.units), from }]} note={`${words.withGovernment}: ${count(level.governments)}.`} />;
      })}
    </div>
  );
}
