import { App, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import english from 'antd/es/locale/en_US';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, type LanguageCode } from '@/shared/texts/language';
import { THEME } from '@/shared/ui/theme';
import { useCalm } from '@/shared/ui/use_narrow';

// Nothing moves for those who asked for that: popups do not wait for the end of a movement.
const CALM_THEME = { ...THEME, token: { ...THEME.token, motion: false } };

// The component library's own words and the calendar's, loaded with the language; the library
// carries English anyway.
const LOCALES: Record<LanguageCode, () => Promise<Locale>> = {
  zh: async () => {
    await import('dayjs/locale/zh-cn');
    return (await import('antd/es/locale/zh_CN')).default;
  },
  en: () => Promise.resolve(english),
  vi: async () => {
    await import('dayjs/locale/vi');
    return (await import('antd/es/locale/vi_VN')).default;
  },
};

export function Localised({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const isCalm = useCalm();
  const [locale, setLocale] = useState<Locale | undefined>(undefined);
  const language = isLanguage(i18n.language) ? i18n.language : 'zh';
  useEffect(() => {
    let isCurrent = true;
    void LOCALES[language]().then((loaded) => {
      if (isCurrent) setLocale(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return (
    <ConfigProvider
      theme={isCalm ? CALM_THEME : THEME}
      button={{ autoInsertSpace: false }}
      {...(locale && { locale })}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}
