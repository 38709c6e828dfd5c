export type LanguageCode = 'zh' | 'en' | 'vi';

// `tag` is what <html lang> and Intl take, `name` what the language calls itself.
export const LANGUAGES: readonly { code: LanguageCode; tag: string; name: string }[] = [
  { code: 'zh', tag: 'zh-CN', name: '中文' },
  { code: 'en', tag: 'en', name: 'English' },
  { code: 'vi', tag: 'vi', name: 'Tiếng Việt' },
];

const STORED_AS = 'cassia.language';

export function isLanguage(code: string | null | undefined): code is LanguageCode {
  return LANGUAGES.some((language) => language.code === code);
}

// What was chosen on this device, else Chinese, the language of the zone. Storage may be forbidden.
export function storedLanguage(): LanguageCode {
  try {
    const code = localStorage.getItem(STORED_AS);
    return isLanguage(code) ? code : 'zh';
  } catch {
    return 'zh';
  }
}

export function storeLanguage(code: LanguageCode): void {
  try {
    localStorage.setItem(STORED_AS, code);
  } catch {
    // The choice then lasts as long as the page.
  }
}

export function tagOf(code: string): string {
  return LANGUAGES.find((language) => language.code === code)?.tag ?? 'zh-CN';
}
