/** The log: structured lines with ids, codes and route patterns; never names, numbers, addresses with their query, or bodies. */
import pino from 'pino';

export const log = pino({ level: process.env['FRAMSTEG_LOG'] ?? 'info', base: null }, pino.destination(2));
