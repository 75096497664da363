import { useState } from 'react';
import type { ReactElement } from 'react';
import { Block } from '../ui/Block.tsx';
import { Button } from '../ui/Button.tsx';
import { FieldGroup } from '../ui/Field.tsx';
import { Checkbox, DateField, NumberField, Radio, SelectField, TextArea, TextField } from '../ui/fields.tsx';
import { FileField } from '../ui/FileField.tsx';
import { ReasonForm } from '../ui/ReasonForm.tsx';
import { TerritoryName } from '../ui/Level.tsx';
import { PickField } from '../ui/PickField.tsx';
import type { PickOption } from '../ui/PickField.tsx';

const places: readonly PickOption[] = [
  { value: 'EC-0807', text: 'Rioverde · 0807', row: <TerritoryName level={3} name="Rioverde" levelName="cantón, Esmeraldas" code="0807" /> },
  { value: 'EC-180253', text: 'Río Verde · 180253', row: <TerritoryName level={4} name="Río Verde" levelName="parroquia, Baños de Agua Santa" code="180253" /> },
];

/** The family of fields. */
export function FormPieces(): ReactElement {
  const [text, setText] = useState('');
  const [goal, setGoal] = useState('85.5x');
  const [day, setDay] = useState('2019-08-22');
  const [kind, setKind] = useState('objetivo');
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState('none');
  const [agreed, setAgreed] = useState(true);
  const found = places.filter((place) => query === '' || place.text.toLowerCase().includes(query.toLowerCase()));
  return (
    <Block title="Formulario">
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <TextField label="Nombre" hint="Como figura en el plan" value={text} onChange={setText} />
        <NumberField label="Meta para 2023" hint="En porcentaje, con coma: 85,5" unit="%" value={goal} onChange={setGoal} error="No es un número. Escriba solo cifras y una coma, por ejemplo 85,5." />
        <SelectField label="Clase" value={kind} onChange={setKind} options={[{ value: 'objetivo', label: 'Objetivo estratégico' }, { value: 'meta', label: 'Meta' }]} />
        <PickField label="Cantón" hint="Nombre o código" query={query} onQuery={setQuery} options={found} onPick={() => undefined} />
        <DateField label="Fecha del taller" optional value={day} onChange={setDay} />
        <TextArea label="Justificación" optional value={text} onChange={setText} rows={3} />
        <FieldGroup label="Presupuesto asignado" hint="No es lo mismo cero que no saber.">
          <Radio name="budget" label="No se asignó nada" note="0" checked={answer === 'none'} onChange={() => setAnswer('none')} />
          <Radio name="budget" label="No tengo el dato" note="s/d" checked={answer === 'unknown'} onChange={() => setAnswer('unknown')} />
        </FieldGroup>
        <Checkbox label="Recordar estas columnas para hojas como esta" checked={agreed} onChange={setAgreed} />
        <FileField label="Hoja del plan" hint="XLSX, CSV u ODS; hasta 20 MB" accept=".xlsx,.csv,.ods" onFile={() => undefined} />
        <div className="acts"><Button kind="main" type="submit">Guardar</Button><Button kind="quiet">Cancelar</Button></div>
      </form>
      <ReasonForm label="Por qué no entra" needed="Escriba el motivo." send="Dejarla fuera" cancel="Volver" busy={false} onSend={() => undefined} onCancel={() => undefined} />
    </Block>
  );
}
