/** English words of the screens of reports; a missing one does not compile. */
import type { reports as sv } from '../sv/reports';

export const reports: Record<keyof typeof sv, string> = {
  'feedback.attends': 'Comes as agreed',
  'feedback.learns': 'Learns the tasks',
  'feedback.understands': 'Understands and is understood',
  'feedback.call': 'Would you like the coach to call you?',
  'feedback.mark.1': 'Not yet',
  'feedback.mark.2': 'On the way',
  'feedback.mark.3': 'Well',
  'feedback.send': 'Send',
  'feedback.sendAndCall': 'Send and call me',
  'feedback.since': 'since %{day}',
  'feedback.thanks': 'Thank you, your answer is saved',
  'feedback.title': 'How is %{name} doing?',
  'feedback.titleNoName': 'How is the placement going?',
  'link.title': 'Answer',
  'link.used': 'You have already answered. Thank you.',
};
