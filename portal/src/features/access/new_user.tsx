import { Button, Form, Input, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import { useSession } from '@/shared/session/session';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { OnceSecret } from './once_secret';
import { resetCode } from './reset_code';

interface Fields {
  name: string;
  login: string;
}

// Registers a user without a password and shows the secret under which he sets one.
export function NewUser({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const { me } = useSession();
  const register = useMutation({
    mutationFn: async ({ name, login }: Fields) => {
      const profile = { display_name: name, login, contact: '' };
      const organisation = me?.organisation.id;
      const fields = { organisation, profile, password: null, grants: [] };
      const { user } = await send<{ user: string }>('/access/people', fields);
      const path = `/access/people/${encodeURIComponent(user)}/reset`;
      return send<{ user: string; secret: string }>(path, {});
    },
    onSuccess: () => client.invalidateQueries(),
  });
  const close = () => {
    register.reset();
    onClose();
  };
  return (
    <Modal open={isOpen} title={t('users.new')} footer={null} onCancel={close} destroyOnHidden>
      {register.data ? (
        <OnceSecret title={t('users.new_secret')} secret={resetCode(register.data)} />
      ) : (
        <Form layout="vertical" requiredMark={false} onFinish={(fields: Fields) => register.mutate(fields)}>
          {register.error && <ErrorCard error={register.error} />}
          <Form.Item name="name" label={t('users.name')} rules={[{ required: true, message: t('needed') }]}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="login" label={t('sign_in.login')} rules={[{ required: true, message: t('needed') }]}>
            <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            {t('users.register')}
          </Button>
        </Form>
      )}
    </Modal>
  );
}
