/** English words of the screens of day; a missing one does not compile. */
import type { day as sv } from '../sv/day';

export const day: Record<keyof typeof sv, string> = {
  'phrase.cv': 'CV done.',
  'phrase.applied': 'Has applied for jobs.',
  'phrase.interview': 'Called to an interview.',
  'phrase.next': 'New time booked.',
  'phrase.keep': 'Keep as a quick note',
  'draft.restored': 'Draft from %{time}',
  'draft.discard': 'Discard the draft',
  'palette.title': 'Find or do',
  'palette.placeholder': 'Name, employer or what you want to do',
  'palette.people': 'Participants',
  'palette.recent': 'Recent',
  'palette.actions': 'Do',
  'palette.places': 'Go to',
  'palette.employers': 'Employers',
  'palette.sessions': 'Sessions',
  'palette.none': 'Nothing has that name. Try a part of it.',
  'palette.found': '%{smart_count} hit |||| %{smart_count} hits',
  'palette.log': 'Register an activity',
  'palette.logMany': 'Register for several',
  'palette.enrol': 'Enrol a participant',
  'palette.schedule': 'Schedule a group session',
  'palette.help': 'Help and keys',
};
