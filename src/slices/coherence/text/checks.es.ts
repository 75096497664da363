export const checksText = {
  failures: {
    'review-internal': 'La revisión de «{title}» es de su gobierno titular y de su equipo técnico hasta que responda. Pídala a quien planifica en ese gobierno.',
    'nothing-to-tell': 'No hay hallazgos nuevos que comunicar de «{title}»: los que hay ya se comunicaron, o son avisos por verificar.',
    'reply-term-needed': 'No consta cuántos días hay para responder. Pida a quien administra que cargue el paquete base, y vuelva a comunicar.',
    'answers-holder': 'Responde el gobierno titular del plan. Su permiso alcanza para comunicar hallazgos, no para responder en su nombre.',
    'answer-needed': 'Escriba la respuesta: por qué está así, o por qué no corresponde.',
    'nothing-to-settle': 'Ese elemento no lleva una competencia, o no está en el plan. Elija uno de la lista de competencias.',
  },
  facts: {
    'findings-told': 'Se comunicaron hallazgos de la revisión de un plan',
    'finding-answered': 'Se respondió a un hallazgo de la revisión de un plan',
    'competence-settled': 'Se anotó el acto que respalda una competencia',
    'settlement-withdrawn': 'Se retiró el acto que respaldaba una competencia',
    'reply-term-loaded': 'Se cargó el plazo para responder a una revisión',
    'reply-term-changed': 'Se cambió el plazo para responder a una revisión',
  },
  operations: {
    internal: 'Revisar un plan por dentro',
    actionTypes: 'Ver el catálogo de nivel y tipo de acción',
    tell: 'Comunicar los hallazgos de una revisión',
    answer: 'Responder a un hallazgo',
    settleCompetence: 'Anotar el convenio o la delegación de una competencia',
    unsettleCompetence: 'Retirar el convenio o la delegación de una competencia',
    replyTerm: 'Ver el plazo para responder a una revisión',
    loadReplyTerm: 'Cargar el plazo para responder a una revisión',
    saveReplyTerm: 'Cambiar el plazo para responder a una revisión',
  },
};
