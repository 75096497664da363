import { useMe } from '../../../../web/session.ts';
import { Block, Columns, FactList } from '../../../../web/ui/Block.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { accountsApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';
import { FactorBlock } from './FactorBlock.tsx';
import { LanguageField } from './LanguageField.tsx';
import { PasswordBlock } from './PasswordBlock.tsx';
import { SessionsBlock } from './SessionsBlock.tsx';
import { TokensBlock } from './TokensBlock.tsx';

/** `/cuenta`: how one comes in, from where, and what one may do. */
export function MyAccountPage() {
  const me = accountsApi.useAsk('me', {});
  const signedIn = useMe().data;
  if (me.error) return <Refused problem={me.error} what={words.own.eyebrow} />;
  if (!me.data || !signedIn) return null;
  const { data } = me;
  const title = data.hasPassword ? words.own.title(data.name, data.secondFactor) : words.own.titleNoPassword(data.name);
  const reach = data.everything ? [words.own.everything] : [...data.institutions.map((i) => i.name), ...data.territories];
  return (
    <div className="stack wide">
      <PageHead eyebrow={words.own.eyebrow} title={title} />
      {data.secondFactorAsked ? <Note kind="risk">{data.secondFactorRequired ? words.own.required : words.own.asked}</Note> : null}
      <Columns
        main={
          <div className="stack wide">
            <PasswordBlock names={[data.name, data.userName, data.mail ?? '']} hasPassword={data.hasPassword} hasFactor={data.secondFactor} />
            <FactorBlock on={data.secondFactor} codesLeft={data.recoveryCodesLeft} />
            <TokensBlock />
          </div>
        }
        side={
          <div className="stack wide">
            <Block title={words.own.who}>
              <FactList
                items={[
                  { label: words.own.user, value: data.userName },
                  { label: words.own.roles, value: data.roles.join(', ') || words.own.none },
                  { label: words.own.reach, value: reach.join(', ') || words.own.none },
                ]}
              />
              <LanguageField language={data.language} />
            </Block>
            <SessionsBlock />
          </div>
        }
      />
    </div>
  );
}
