/** Words of the interface, whichever of its languages the machine's browser speaks. */
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import tw from '../../../public/_locales/zh_TW/messages.json' with { type: 'json' };

/** Matches the whole text in any of the languages; what is filled in may be anything. */
export function label(key: keyof typeof zh & keyof typeof tw & keyof typeof en): RegExp {
  const forms = [zh[key], tw[key], en[key]].map(({ message }) =>
    message
      .split(/\$\w+\$/)
      .map(escapeForRegExp)
      .join('.*'),
  );
  return new RegExp(`^\\s*(?:${forms.join('|')})\\s*$`);
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
