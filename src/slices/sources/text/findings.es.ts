export const findingsText = {
  failures: {
    'check-unknown': 'No hay una revisión con el nombre «{name}». Elija una de la lista.',
    'finding-gone': 'Este hallazgo ya se cerró: los datos dejaron de diferir y no queda nada que decidir. Vuelve solo si difieren otra vez.',
  },
  facts: {
    'finding-explained': 'Explicó un hallazgo',
    'finding-accepted': 'Aceptó un hallazgo y dejó constancia',
    'finding-reopened': 'Volvió a abrir un hallazgo',
    'findings-settled': 'El contraste puso al día el registro de hallazgos',
    'judgement-asked': 'Quedó pendiente contrastar lo que dicen los documentos',
    'rule-broken': 'Una regla del contraste falló y se dejó de lado',
    'vocabulary-loaded': 'Cargó las palabras por las que preguntan las reglas',
  },
  operations: {
    check: 'Contrastar los registros',
    findings: 'Ver los hallazgos',
    finding: 'Abrir un hallazgo',
    findingCounts: 'Contar los hallazgos',
    exportFindings: 'Bajar los hallazgos en una hoja',
    explainFinding: 'Explicar un hallazgo',
    acceptFinding: 'Aceptar un hallazgo y dejar constancia',
    reopenFinding: 'Volver a abrir un hallazgo',
    judge: 'Volver a contrastar los documentos',
    rules: 'Ver las reglas del contraste',
    loadVocabulary: 'Cargar el vocabulario de las reglas',
  },
};
