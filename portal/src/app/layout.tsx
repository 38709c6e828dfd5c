import { MenuOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useNavigation } from 'react-router';
import { useLiveZone } from '@/shared/live/live_zone';
import { useSession } from '@/shared/session/session';
import { Sprig } from '@/shared/ui/logo';
import { ReceiptShelf, ReceiptsProvider } from '@/shared/ui/receipts';
import { useNarrow } from '@/shared/ui/use_narrow';
import { Bell } from './bell';
import { BottomBar, Navigation } from './navigation';
import { ActingFor, LanguageChoice, UserMenu } from './top_bar';

// The frame around every page: skip link, top bar, navigation, the page, and on a phone a bar at
// the bottom with the rest in a drawer.
export function Layout() {
  const { t } = useTranslation('app');
  const { state, me } = useSession();
  useLiveZone();
  const isNarrow = useNarrow();
  const location = useLocation();
  const isMoving = useNavigation().state !== 'idle';
  const [drawerFor, setDrawerFor] = useState<string | undefined>(undefined);
  // The drawer belongs to the page it was opened on: going elsewhere closes it.
  const isDrawerOpen = drawerFor === location.key;
  if (location.pathname === '/sign-in') return <Outlet />;
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {t('skip_to_content')}
      </a>
      <header className="top-bar">
        {isNarrow && (
          <button
            type="button"
            className="bar-button"
            aria-label={t('navigation.open')}
            aria-expanded={isDrawerOpen}
            onClick={() => setDrawerFor(location.key)}
          >
            <MenuOutlined aria-hidden />
          </button>
        )}
        <Link to="/" className="brand">
          <Sprig size={34} />
          <span className="brand-name">{t('product')}</span>
          {!isNarrow && <span className="brand-long">{t('product.long')}</span>}
        </Link>
        <div className="top-bar-tools">
          {state === 'signed_in' && <ActingFor />}
          {state === 'signed_in' && <Bell />}
          <LanguageChoice />
          <UserMenu />
        </div>
      </header>
      {!isNarrow && (
        <div className="side">
          <Navigation />
        </div>
      )}
      <main id="content" tabIndex={-1} className={isMoving ? 'content moving' : 'content'}>
        <ReceiptsProvider owner={me?.user.id}>
          <ReceiptShelf />
          <Outlet />
        </ReceiptsProvider>
      </main>
      {isNarrow && <BottomBar onMore={() => setDrawerFor(location.key)} />}
      <Drawer
        open={isNarrow && isDrawerOpen}
        placement="left"
        size={300}
        title={t('navigation.label')}
        onClose={() => setDrawerFor(undefined)}
      >
        <Navigation />
      </Drawer>
    </div>
  );
}
