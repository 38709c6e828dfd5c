import { GlobalOutlined, SwapOutlined, UserOutlined } from '@ant-design/icons';
import { App, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useSession } from '@/shared/session/session';
import { countUnsent } from '@/shared/session/unsent';
import { isLanguage, LANGUAGES } from '@/shared/texts/language';
import { useName } from '@/shared/texts/names';
import { chooseLanguage } from '@/shared/texts/load';

export function LanguageChoice() {
  const { t, i18n } = useTranslation('app');
  const items = LANGUAGES.map(({ code, name, tag }) => ({
    key: code,
    label: <span lang={tag}>{name}</span>,
  }));
  const current = LANGUAGES.find((language) => language.code === i18n.language);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        selectable: true,
        selectedKeys: [i18n.language],
        onClick: ({ key }) => {
          if (isLanguage(key)) void chooseLanguage(key);
        },
      }}
    >
      <button type="button" className="bar-button" aria-label={`${t('language')}: ${current?.name}`}>
        <GlobalOutlined aria-hidden />
        <span className="bar-button-text">{current?.name}</span>
      </button>
    </Dropdown>
  );
}

// For whom the user acts. Whoever acts for another sees it at every moment, in gold.
export function ActingFor() {
  const { t } = useTranslation('app');
  const nameOf = useName();
  const { me, actingFor, actFor } = useSession();
  if (!me) return null;
  const own = { key: me.organisation.id, label: nameOf(me.organisation.names) };
  const others = me.delegations.map((delegation) => ({
    key: delegation.principal,
    label: nameOf(delegation.principal_names),
  }));
  const current = others.find((other) => other.key === actingFor) ?? own;
  if (others.length === 0) return <span className="bar-text">{own.label}</span>;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [own, ...others],
        selectable: true,
        selectedKeys: [current.key],
        onClick: ({ key }) => actFor(key),
      }}
    >
      <button
        type="button"
        className={actingFor ? 'bar-button acting-for' : 'bar-button'}
        aria-label={t('acting_for.label', { organisation: current.label })}
      >
        <SwapOutlined aria-hidden />
        <span className="bar-button-text">
          {actingFor ? t('acting_for.text', { organisation: current.label }) : current.label}
        </span>
      </button>
    </Dropdown>
  );
}

export function UserMenu() {
  const { t } = useTranslation('app');
  const { state, me, signOut } = useSession();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const location = useLocation();
  if (state !== 'signed_in' || !me) {
    const then = encodeURIComponent(location.pathname + location.search);
    return (
      <Link className="bar-button sign-in-link" to={`/sign-in?then=${then}`}>
        {t('sign_in')}
      </Link>
    );
  }
  const items: MenuProps['items'] = [
    { key: '/account', label: t('user.account') },
    { key: '/account/tokens', label: t('user.tokens') },
    { key: '/account/absence', label: t('user.absence') },
    { type: 'divider' },
    { key: 'sign_out', label: t('user.sign_out') },
  ];
  const choose = async (key: string) => {
    if (key !== 'sign_out') return navigate(key);
    const count = await countUnsent();
    const isSure =
      count === 0 ||
      (await modal.confirm({
        title: t('sign_out.unsent', { count }),
        content: t('sign_out.unsent.hint'),
        okText: t('user.sign_out'),
        cancelText: t('sign_out.stay'),
      }));
    if (!isSure) return undefined;
    await signOut();
    return navigate('/sign-in');
  };
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => void choose(key) }}>
      <button type="button" className="bar-button" aria-label={t('user.label', { name: me.user.name })}>
        <UserOutlined aria-hidden />
        <span className="bar-button-text">{me.user.name}</span>
      </button>
    </Dropdown>
  );
}
