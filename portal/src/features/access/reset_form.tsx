import { Button, Form, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { splitResetCode } from './reset_code';

interface Fields {
  code: string;
  next: string;
}

// A new password under the code that an administrator of the user's organisation handed over.
export function ResetForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('access');
  const reset = useMutation({
    mutationFn: ({ code, next }: Fields) =>
      send('/access/password_reset', { ...splitResetCode(code), new_password: next }),
  });
  return (
    <>
      <h1>{t('reset.title')}</h1>
      {reset.isSuccess ? (
        <p role="status">{t('reset.done')}</p>
      ) : (
        <>
          <p className="soft">{t('reset.lead')}</p>
          {reset.isError && <ErrorCard error={reset.error} />}
          <Form
            layout="vertical"
            size="large"
            requiredMark={false}
            onFinish={(fields: Fields) => reset.mutate(fields)}
          >
            <Form.Item
              name="code"
              label={t('reset.code')}
              rules={[
                {
                  validator: (_, code: string | undefined) =>
                    splitResetCode(code ?? '')
                      ? Promise.resolve()
                      : Promise.reject(new Error(t('reset.code_needed'))),
                },
              ]}
            >
              <Input autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} />
            </Form.Item>
            <Form.Item
              name="next"
              label={t('account.next')}
              rules={[{ required: true, message: t('needed') }]}
            >
              <Input.Password autoComplete="new-password" />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={reset.isPending}>
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
