import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import { useSession } from '@/shared/session/session';
import { Sprig } from '@/shared/ui/logo';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { LanguageLinks } from '@/shared/ui/language_links';
import { RefusedReturn } from '../refused_return';
import { ResetForm } from '../reset_form';
import type { OidcOffer } from '../types';

// Only a path of this portal: a link from elsewhere must not send the user elsewhere after signing in.
function safeTarget(then: string | null): string {
  return then && /^\/(?![/\\])/.test(then) ? then : '/home';
}

function SignInForm({ onForgotten }: { onForgotten: () => void }) {
  const { t } = useTranslation('access');
  const { signIn } = useSession();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [error, setError] = useState<unknown>(undefined);
  const [isBusy, setBusy] = useState(false);
  const oidc = useRead<OidcOffer>('/access/oidc');
  const target = safeTarget(query.get('then'));
  const submit = async (fields: { login: string; password: string }) => {
    setBusy(true);
    setError(undefined);
    try {
      await signIn(fields.login, fields.password);
      await navigate(target, { replace: true });
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <h1>{t('sign_in.title')}</h1>
      {error !== undefined && <ErrorCard error={error} />}
      {error === undefined && <RefusedReturn />}
      <Form layout="vertical" requiredMark={false} onFinish={submit} size="large">
        <Form.Item
          name="login"
          label={t('sign_in.login')}
          rules={[{ required: true, message: t('sign_in.login_needed') }]}
        >
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('sign_in.password')}
          rules={[{ required: true, message: t('sign_in.password_needed') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={isBusy}>
          {t('sign_in.title')}
        </Button>
      </Form>
      {oidc.data?.is_offered && (
        <Button
          block
          size="large"
          href={`/api/v1/access/oidc/start?then=${encodeURIComponent(target)}`}
        >
          {t('sign_in.oidc', { name: oidc.data.title })}
        </Button>
      )}
      <p className="sign-in-links">
        <button type="button" className="link-button" onClick={onForgotten}>
          {t('sign_in.forgotten')}
        </button>
        <Link to="/overview">{t('sign_in.public')}</Link>
      </p>
    </>
  );
}

export default function SignIn() {
  const { t } = useTranslation('access');
  const [isForgotten, setForgotten] = useState(false);
  useEffect(() => {
    document.title = `${t('sign_in.title')} · ${t('product')}`;
  }, [t]);
  return (
    <div className="sign-in">
      <div className="sign-in-side" aria-hidden>
        <Sprig size={220} />
      </div>
      <header className="sign-in-head">
        <Sprig size={40} leaf="#2f8c7e" />
        <div>
          <p className="sign-in-product">{t('product')}</p>
          <p className="soft">{t('product.long')}</p>
        </div>
      </header>
      <main className="sign-in-form">
        {isForgotten ? (
          <ResetForm onBack={() => setForgotten(false)} />
        ) : (
          <SignInForm onForgotten={() => setForgotten(true)} />
        )}
      </main>
      <footer className="sign-in-foot">
        <LanguageLinks />
      </footer>
    </div>
  );
}
