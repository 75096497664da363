import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useGo } from '../../../../web/route.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Tree, type TreeItem } from '../../../../web/ui/Tree.tsx';
import type { Body } from '../../contract/composition.ts';
import { words } from './words.ts';

/** The kind is said where the name does not say it. */
const kindOf = ({ name, kindTitle }: { name: string; kindTitle: string }): { kind?: string } => (name.startsWith(kindTitle) ? {} : { kind: kindTitle });

/** What a body is part of and what hangs from it, as one tree. */
export function Kin({ body }: { body: Body }): ReactElement {
  const go = useGo();
  const below = (parent: string): TreeItem[] => body.bodies.filter((one) => one.parent === parent).map((one) => ({ id: one.id, text: one.name, ...kindOf(one), children: below(one.id) }));
  const own: TreeItem = { id: body.id, text: body.name, side: <span className="meta">{words.here}</span>, children: below(body.id) };
  const whole = body.parents.reduceRight<TreeItem>((inside, one) => ({ id: one.id, text: one.name, ...kindOf(one), children: [inside] }), own);
  const alone = body.parents.length === 0 && body.bodies.length === 0;
  return <Block title={words.kin}>{alone ? <p className="meta">{words.kinEmpty}</p> : <Tree label={words.kin} items={[whole]} selected={body.id} onSelect={(id) => go(paths.body(id))} openLevels={body.parents.length + 2} />}</Block>;
}
