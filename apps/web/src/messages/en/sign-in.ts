/** English words of signing in with two steps. */
import type { signIn as sv } from '../sv/sign-in';

export const signIn: Record<keyof typeof sv, string> = {
  'step.title': 'Two-step sign-in',
  'step.menu': 'Two-step sign-in',
  'step.why': 'Then nobody gets in with your password alone. You need an app that shows one-time codes.',
  'step.isOff': 'It is off.',
  'step.isOn':
    'On since %{when}. You have %{smart_count} spare code left. |||| On since %{when}. You have %{smart_count} spare codes left.',
  'step.turnOn': 'Set up',
  'step.turnOff': 'Turn off',
  'step.turnedOff': 'Two-step sign-in is off',
  'step.required': 'Everyone who works here signs in with two steps, so it cannot be turned off.',
  'step.password': 'Your password',
  'step.next': 'Continue',
  'step.scan': 'Open the app on your phone and scan the square.',
  'step.square': 'Square to scan with the app',
  'step.secret': 'Cannot scan it? Type this key into the app:',
  'step.code': 'The code in the app',
  'step.code.help': 'Six digits, new every thirty seconds.',
  'step.code.signIn': 'Code',
  'step.code.signIn.help': 'Six digits from the app on your phone. Not at hand? Type one of your spare codes.',
  'step.begin': 'Turn on',
  'step.spare.title': 'Save your spare codes',
  'step.spare':
    'Each opens once, when you are without your phone. Write them down or copy them to a safe place. They are shown only now.',
  'step.spare.list': 'Spare codes',
  'step.spare.copied': 'The spare codes are copied',
  'step.spare.copy': 'Copy',
  'step.spare.done': 'I have saved them',
  'step.need': 'Everyone here signs in with two steps. Set it up now, it takes a minute.',
  'step.back': 'Use another account',
  'accounts.resetStep': 'Remove second step',
  'accounts.resetStep.done': '%{name} signs in with the password alone until a new second step is set up',
  'accounts.twoSteps': 'two steps',
};
