import { Button, Form, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import { ErrorCard } from '@/shared/ui/refusal_card';

// Asks the administrators of the user's organisation for a new password. The answer is the same
// whether the login exists or not.
export function ResetRequest({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('access');
  const request = useMutation({
    mutationFn: (fields: { login: string }) => send('/access/password_reset', fields),
  });
  return (
    <>
      <h1>{t('reset.title')}</h1>
      {request.isSuccess ? (
        <p role="status">{t('reset.done')}</p>
      ) : (
        <>
          <p className="soft">{t('reset.lead')}</p>
          {request.isError && <ErrorCard error={request.error} />}
          <Form
            layout="vertical"
            size="large"
            requiredMark={false}
            onFinish={(fields: { login: string }) => request.mutate(fields)}
          >
            <Form.Item
              name="login"
              label={t('sign_in.login')}
              rules={[{ required: true, message: t('sign_in.login_needed') }]}
            >
              <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={request.isPending}>
              {t('reset.send')}
            </Button>
          </Form>
        </>
      )}
      <p className="sign-in-links">
        <button type="button" className="link-button" onClick={onBack}>
          {t('reset.back')}
        </button>
      </p>
    </>
  );
}
