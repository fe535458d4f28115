// All English words.
import type { Messages } from '../messages.js';
import { codes } from './codes.js';
import { indicator } from './indicators.js';
import { refusal } from './refusals.js';
import { rest } from './rest.js';

export const en: Messages = { codes, refusal, indicator, ...rest };
