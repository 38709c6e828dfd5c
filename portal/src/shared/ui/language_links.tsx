import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '@/shared/texts/load';
import { LANGUAGES } from '@/shared/texts/language';

// The languages side by side, where there is no top bar.
export function LanguageLinks() {
  const { t, i18n } = useTranslation();
  return (
    <ul className="language-links" aria-label={t('language')}>
      {LANGUAGES.map(({ code, name, tag }) => (
        <li key={code}>
          <button
            type="button"
            className="link-button"
            lang={tag}
            aria-pressed={code === i18n.language}
            onClick={() => void chooseLanguage(code)}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
