import { type Channel, CHANNELS } from '../../kernel/vocabulary/words.ts';
import { words } from '../../review/names.ts';

/** What people call a channel, in English and German; the first of each is what we write. */
const CHANNEL_WORDS: { readonly [C in Channel]: readonly string[] } = {
  mobile: ['mobile', 'mobile phone', 'cell', 'cell phone', 'handy', 'mobil', 'mobiltelefon'],
  phone: ['phone', 'telephone', 'call', 'phone call', 'landline', 'telefon', 'anruf', 'telefonat', 'tel'],
  'text-message': ['text message', 'text', 'sms', 'textnachricht', 'kurznachricht'],
  mail: ['mail', 'email', 'e-mail', 'letter', 'brief'],
  chat: ['chat', 'teams', 'slack', 'messenger', 'instant message', 'im'],
  laptop: ['laptop', 'computer', 'notebook', 'rechner'],
  'in-person': ['in person', 'verbal', 'face to face', 'walk in', 'person', 'persönlich', 'mündlich', 'vor ort'],
  ticket: ['ticket', 'case', 'vorgang'],
  alert: ['alert', 'alarm', 'portal', 'siem', 'edr', 'console', 'warnung', 'meldung', 'screen'],
  radio: ['radio', 'funk', 'walkie talkie'],
};

export const channelWord = (channel: Channel): string => words(channel);

/** The channel that a cell names. */
export function readChannel(cell: string): Channel | undefined {
  const said = cell.toLowerCase().replaceAll('-', ' ').replace(/^by /, '').replace(/^per /, '').trim();
  return CHANNELS.find((channel) => CHANNEL_WORDS[channel].some((word) => word.replaceAll('-', ' ') === said));
}

/** All of them, for a message: `mobile, phone, text message …`. */
export const ALL_CHANNELS = CHANNELS.map(channelWord).join(', ');
