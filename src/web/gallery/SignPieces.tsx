import type { ReactElement } from 'react';
import { Block } from '../ui/Block.tsx';
import { Mark } from '../ui/Brand.tsx';
import { Evidence } from '../ui/Evidence.tsx';
import { Figure } from '../ui/Figure.tsx';
import { TerritoryName, LevelSign } from '../ui/Level.tsx';
import { Selvedge } from '../ui/Selvedge.tsx';
import { Share } from '../ui/Share.tsx';
import { LinkSign, TONES } from '../ui/Sprite.tsx';
import { StateBar } from '../ui/StateBar.tsx';
import { NoData, Status } from '../ui/Status.tsx';
import { DemoTag, Tag, VerifiedMark } from '../ui/Tag.tsx';
import { Timeline } from '../ui/Timeline.tsx';

/** Brand, levels, states, figures, links, time. */
export function SignPieces(): ReactElement {
  return (
    <div className="stack wide">
      <Block title="Marca y niveles">
        <div className="stack">
          <p className="row"><Mark size={64} label="Articula" /><span style={{ font: '600 46px/1 var(--serif)' }}>articula</span></p>
          <Selvedge /><Selvedge colours={['#006C9E', '#F4D35E', '#7A317A']} /><Selvedge demo />
          <p className="row"><LevelSign level={1} /> Nación <LevelSign level={2} /> Provincia <LevelSign level={3} /> Cantón <LevelSign level={4} /> Parroquia</p>
          <p><TerritoryName level={3} name="Esmeraldas" levelName="cantón" code="EC-0801" href="#0801" /></p>
        </div>
      </Block>
      <Block title="Estado: color, palabra y forma">
        <div className="stack">
          <p className="row">{TONES.map((tone) => <Status key={tone} tone={tone} />)}</p>
          <p className="row">{TONES.map((tone) => <Status key={tone} tone={tone} soft />)}</p>
          <p className="row"><VerifiedMark verified /><VerifiedMark verified={false} /><NoData /><DemoTag /><Tag icon="swap">No es Esmeraldas cantón</Tag></p>
          <StateBar label="Acciones por estado" counts={{ ok: 4, run: 11, risk: 3, late: 2, sd: 9, np: 3 }} hrefs={{ late: '#atrasadas' }} words={{ ok: 'cumplidas' }} />
        </div>
      </Block>
      <Block title="Cifras con procedencia">
        <div className="figs">
          <Figure value="7" unit="parroquias" kind="differ" href="#p" lines={[{ kind: 'declared', value: '7', from: 'lámina «GAD priorizados», l. 1218' }, { kind: 'declared', value: '3', from: 'Tabla No. 1, l. 321' }, { kind: 'calculated', value: '3', from: 'miembros cargados al 20 sep 2019' }]} findingHref="#hallazgo" />
          <Figure value="1.066" unit="gobiernos" kind="calculated" size="lg" lines={[{ kind: 'calculated', value: '1.066', from: '24 provinciales, 221 cantonales y 821 parroquiales' }]} under />
          <Figure value={undefined} unit="juntas de protección" kind="declared" lines={[]} />
          <Share part={310} whole={320} unit="personas" href="#avance" bar />
        </div>
      </Block>
      <Block title="Vínculos y evidencia">
        <div className="stack">
          <p className="row"><LinkSign kind="direct" /> directo <LinkSign kind="partial" /> parcial <LinkSign kind="suggested" /> sugerido <LinkSign kind="conflict" /> en conflicto <LinkSign kind="loose" /> cabo suelto</p>
          <p className="row"><Evidence place="004, l. 321" href="#e1" /><Evidence place="acta.pdf, p. 3" icon="clip" href="#e2" /><Evidence place="papelote.jpg" icon="photo" onOpen={() => undefined} /><Evidence place="21 ago 2019" icon="calendar" /><Evidence /></p>
        </div>
      </Block>
      <Block title="Cómo se construyó" meta="Nudo lleno: el documento da el año. Nudo vacío: el año es inferido.">
        <Timeline label="Hitos" steps={[{ when: '2016', what: 'Se presenta en la comisión', knots: ['dated'] }, { when: '2017', what: 'Propuesta inicial de cuatro líneas', knots: ['inferred', 'inferred', 'dated'] }, { when: '2019', what: 'Once diálogos de saberes', knots: ['inferred', 'dated'] }, { when: '2020', what: 'Se valida la matriz', knots: ['now'] }]} />
      </Block>
    </div>
  );
}
