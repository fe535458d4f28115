/** Names under which things without a class are handed out. */
export const CONFIG = Symbol('config');
