export const diagnosisText = {
  failures: {
    'diagnosis-empty': 'En {name} no hay {level} ese día: no hay de qué escribir un diagnóstico. Elija otro territorio, otro nivel u otra fecha.',
    'diagnosis-later': 'La fecha de corte está en el futuro. Elija una hasta el {today}.',
    'diagnosis-elsewhere': 'Ese instrumento es de otro país. Elija uno del país del diagnóstico.',
  },
  facts: { 'diagnosis-issued': 'Se emitió un diagnóstico', 'diagnosis-attached': 'Se adjuntó un diagnóstico a un instrumento' },
  operations: {
    previewDiagnosis: 'Ver cómo quedaría un diagnóstico',
    issueDiagnosis: 'Emitir un diagnóstico',
    diagnoses: 'Ver los diagnósticos emitidos',
    diagnosis: 'Ver un diagnóstico emitido',
    compareDiagnosis: 'Comparar un diagnóstico con hoy',
    attachDiagnosis: 'Adjuntar un diagnóstico a un instrumento',
    exportSheet: 'Bajar la ficha de un territorio',
    directory: 'Ver con quién coordinar',
    exportDirectory: 'Bajar el directorio de con quién coordinar',
  },
};
