/** Swedish words of the screens of reports, one line each. */
export const reports = {
  'feedback.attends': 'Kommer som ni har kommit överens om',
  'feedback.learns': 'Lär sig uppgifterna',
  'feedback.understands': 'Förstår och gör sig förstådd',
  'feedback.call': 'Vill du att coachen ringer dig?',
  'feedback.mark.1': 'Inte än',
  'feedback.mark.2': 'På väg',
  'feedback.mark.3': 'Bra',
  'feedback.send': 'Skicka',
  'feedback.sendAndCall': 'Skicka och ring mig',
  'feedback.since': 'sedan %{day}',
  'feedback.thanks': 'Tack, svaret är sparat',
  'feedback.title': 'Hur går det för %{name}?',
  'feedback.titleNoName': 'Hur går det på praktiken?',
  'link.title': 'Svar',
  'link.used': 'Du har redan svarat. Tack.',
} as const;
