import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setLanguage } from '@/shared/api/client';
import { storeLanguage, storedLanguage, tagOf, type LanguageCode } from './language';

export type Texts = Record<string, string>;
// 'app/texts/zh.json' -> how to load it.
export type TextFiles = Record<string, () => Promise<Texts>>;

let files: TextFiles = {};

// The folder that holds texts/ names them: '../features/law/texts/zh.json' -> 'law'.
export function namespaceOf(file: string): string {
  return file.split('/').at(-3) ?? '';
}

async function load(code: LanguageCode): Promise<void> {
  const wanted = Object.entries(files).filter(([file]) => file.endsWith(`/${code}.json`));
  const texts = await Promise.all(wanted.map(([, open]) => open()));
  wanted.forEach(([file], index) => {
    i18next.addResourceBundle(code, namespaceOf(file), texts[index]);
  });
}

function announce(code: LanguageCode): void {
  document.documentElement.lang = tagOf(code);
  setLanguage(code);
}

// Starts in the language that was chosen on this device. The app gives the files, since it alone
// sees all folders.
export async function startTexts(given: TextFiles): Promise<void> {
  files = given;
  const code = storedLanguage();
  await i18next.use(initReactI18next).init({
    lng: code,
    fallbackLng: false,
    ns: [],
    defaultNS: 'shared',
    fallbackNS: 'shared',
    keySeparator: false,
    nsSeparator: ':',
    resources: {},
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await load(code);
  announce(code);
}

export async function chooseLanguage(code: LanguageCode): Promise<void> {
  await load(code);
  storeLanguage(code);
  announce(code);
  await i18next.changeLanguage(code);
}
