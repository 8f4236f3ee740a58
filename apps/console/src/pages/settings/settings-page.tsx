import { ComingPage } from '../../components/coming-page';

export const SettingsPage = () => <ComingPage title="Settings" />;
