/** `demo …`: made-up people to try the program with. */
import { demoCommand } from '../jobs/demo/index.js';

export const demo = (args: string[]): Promise<number> => demoCommand(args);
