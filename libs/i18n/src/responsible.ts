/** Who answers for a plan step is written freely ("Sara och Mariam", "coach"); to the one it means, it says "du". */

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The words about who is responsible, with the reader's own name turned to `you`. Only for a step of the reader's own
 * participant: of somebody else's, another Sara may be meant.
 */
export function responsibleWords(text: string, reader: { name: string; you: string; isMine: boolean }): string {
  if (!reader.isMine) return text;
  const given = reader.name.split(' ')[0];
  const own = [...[reader.name, given].map(escaped), '[Cc]oach(?:en)?'].join('|');
  return text.replace(new RegExp(`(?<![\\p{L}-])(?:${own})(?![\\p{L}-]| \\p{Lu})`, 'gu'), reader.you);
}
