const NUMBER =
  '(?:(?<!\\d)\\d{1,6}(?:[.,]\\d{1,3})?|\\b(?:an(?=[ -]hour)|half an?|a (?:quarter of an|working|business)|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty(?:[- ]five)?|sixty|ninety))';
const UNIT = '(?:min(?:ute)?s?|m|h|hrs?|hours?|d|days?|w|weeks?)';
const LIMIT = new RegExp(`${NUMBER}[ \\u00a0-]?(?:(?:working|business|calendar) )?${UNIT}(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a text says how long something may take: `15 min`, `one hour`, `2 weeks`, `5 working days`. */
export const saysLimit = (text: string): boolean => LIMIT.test(text);
