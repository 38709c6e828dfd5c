import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';

// A secret that is shown this once. Where the clipboard is closed (plain HTTP) it can be selected.
export function OnceSecret({ title, secret }: { title: string; secret: string }) {
  const { t } = useTranslation('access');
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    message.success(t('copied'));
  };
  return (
    <Alert
      type="warning"
      title={title}
      description={
        <div className="field-row">
          <code className="secret">{secret}</code>
          {'clipboard' in navigator && <Button onClick={() => void copy()}>{t('copy')}</Button>}
        </div>
      }
    />
  );
}
