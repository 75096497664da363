import type { ReactElement } from 'react';
import { Block } from '../ui/Block.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Evidence } from '../ui/Evidence.tsx';
import { ImportCounts } from '../ui/ImportCounts.tsx';
import { LongWork } from '../ui/LongWork.tsx';
import { Note } from '../ui/Note.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Todo } from '../ui/Todo.tsx';

/** Notices, errors, empty places, work that takes time. */
export function NoticePieces(): ReactElement {
  return (
    <div className="stack wide">
      <Block title="Avisos">
        <div className="stack">
          <Note kind="info"><b>Está viendo datos al 31 dic 2020.</b> <a href="#hoy">Volver a hoy</a></Note>
          <Note kind="risk">El grupo R6.3 no es contiguo: Flavio Alfaro no linda con los otros cuatro. Se puede guardar.</Note>
          <Note kind="plain" actions={<Button small>Revisar</Button>}>Dos avances esperan su revisión.</Note>
          <Note kind="demo">Los elementos parroquiales y los vínculos son de ejemplo.</Note>
          <Problem what="No se guardó el avance." why="Otra persona lo cambió a las 10h42." kept="Su texto sigue aquí." todo={<LinkButton small href="#comparar">Comparar y elegir</LinkButton>} code="7F3A" />
          <Problem what="La hoja no se puede leer." lines={['Fila 14, F: 31/02/2020 no existe.', 'Fila 22, A: el código 2.7 ya está en la fila 19.']} />
        </div>
      </Block>
      <Block title="Importar: ensayo" meta="34 filas leídas, nada guardado todavía">
        <ImportCounts created={28} changed={3} unchanged={1} refused={2} hrefs={{ refused: '#no-entran' }} />
        <div className="row"><Button kind="main" small>Corregir y volver a leer</Button><Button small>Importar las 32 válidas</Button></div>
      </Block>
      <Block title="Trabajo largo"><LongWork title="Comparando 1.066 planes" done={661} total={1066} note="faltan unos 40 segundos. Puede seguir trabajando." onStop={() => undefined} /></Block>
      <Block title="Lo que falta" meta="3 asuntos">
        <Todo items={[
          { id: '1', sign: 'late', title: 'La alcaldía de Esmeraldas no tiene diálogo', detail: 'Es sede del taller de mañana y no figura en el cronograma.', action: <Button small>Agendar</Button> },
          { id: '2', sign: 'sd', title: 'Consejos y juntas de derechos', detail: 's/d en los 7 cantones: nadie lo ha registrado', action: <Button small>Preguntar</Button> },
          { id: '3', sign: 'ok', title: 'Plan vigente', detail: 'declarado', action: <Evidence place="004, l. 154" href="#154" /> },
        ]} />
      </Block>
      <Block title="Vacío"><EmptyState title="Todavía no hay planes en Muisne" actions={<><Button kind="main" small>Importar una hoja</Button><Button small>Bajar la plantilla</Button></>}>Empiece con la hoja que ya tiene; Articula lee XLSX y CSV.</EmptyState></Block>
    </div>
  );
}
