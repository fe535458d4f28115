// English words of figures, reports and mails.
import type { Messages } from '../messages.js';

export const rest: Omit<Messages, 'codes' | 'document' | 'refusal' | 'indicator'> = {
  unit: {
    participation: 'participants', person: 'people', placement: 'placements', offer: 'places', organisation: 'organisations', minutes: 'minutes',
    day: 'days', hours: 'hours', contacts: 'contacts', sek: 'SEK', steps: 'steps',
  },
  leftOut: {
    REGISTRATION_ERROR: 'Registered by mistake', DECEASED: 'Deceased', ACTIVE: 'Still in the project', MOVED: 'Moved', NO_DATE: 'No date',
    OTHER_GROUP: 'In another group', IMMATURE: 'Window still open', NO_ANSWER: 'Have not answered', NOT_KNOWN: 'Not known',
  },
  reason: {
    MEETS_RULE: 'Meets the rule', OTHER_VALUE: 'Does not meet the rule', VALUE_MISSING: 'Something is not known', EVENT: 'Has an event that counts', NO_EVENT: 'Has no event that counts',
    EVENT_MARK_MISSING: 'Something about the event is not known', EVENT_MARK_NO: 'The event does not count here', HOLDS: 'Confirmed on the day', NOT_CONFIRMED: 'Running but not confirmed',
    NOT_RUNNING: 'Not running on the day', ANSWER_SAYS_SO: 'Said so in the follow-up', ANSWER_SAYS_OTHERWISE: 'Said otherwise in the follow-up', NOT_ANSWERED: 'Has not answered',
    BELOW_LIMIT: 'Below the limit', LAST_EVENT_IS_OTHER: 'The latest event is another', EVENT_ENDED_EARLY: 'Ended too early', NOT_BETTER: 'Not better than at entry', NO_GAP: 'No long gap',
  },
  memberAnswer: { counted: 'Counted', not_counted: 'Not counted', unknown: 'Undecided', left_out: 'Left out' },
  report: {
    title: 'Outcome report', goals: 'Goals', flow: 'Participants', exits: 'Exits', results: 'Results', activity: 'Activity', esf_outputs: 'ESF+ at entry', esf_results: 'ESF+ after leaving',
    definitions: 'How it is counted', period: 'Period', asOf: 'As of', project: 'Project', owner: 'Project owner', preparedBy: 'Prepared by', publishedOn: 'Published', target: 'Target',
    actual: 'Actual', n: 'Number', N: 'Of', percent: 'Share', value: 'Value', unknown: 'Undecided', leftOut: 'Left out', group: 'Group', total: 'Total', enrolled: 'Enrolled',
    checksum: 'Checksum', page: 'Page', version: 'Rules version', threshold: 'Threshold for small numbers',
    hiddenNote: '.. means that the number is hidden, because it is about fewer than {threshold} people or would give such a number away.',
    withheldNote: 'The breakdown is not shown, because single people could be reckoned out.',
    roundingNote: 'Percentages are rounded and need not add up to 100.',
    smallNNote: 'Few people: read the number before the share.',
    protectedNote: 'A list may be shorter than its figure, because people with protected data are not shown in lists.',
    notShown: 'Not shown', estimated: 'The project’s estimate',
  },
  mails: {
    invitation: { subject: 'Invitation to Framsteg', body: 'Hello {name},\n\nYou are invited to Framsteg. Choose a password here:\n{link}\n\nThe link is valid for a limited time. If you did not expect this you can ignore it.' },
    new_password: { subject: 'New password in Framsteg', body: 'Hello {name},\n\nChoose a new password here:\n{link}\n\nThe link is valid for a limited time. If you did not ask for it you need not do anything.' },
    follow_ups_due: { subject: 'Follow-ups to make', body: 'Hello {name},\n\nYou have {count} follow-ups to make. Sign in to see them:\n{link}' },
  },
  describe: { leftOut: 'Left out: {list}.', and: 'and', window: 'Counted only when the time has passed.' },
};
