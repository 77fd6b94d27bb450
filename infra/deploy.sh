#!/usr/bin/env bash
# Deploys LpaFunctions into one resource group: infrastructure, then code, then events (docs/deploy.md).
# usage: infra/deploy.sh RESOURCE_GROUP PARAMETERS [LOCATION]     e.g. infra/deploy.sh rg-lpa40 infra/province.bicepparam southeastasia
# Needs the Azure CLI, signed in (az login, or OIDC in the workflow), the .NET SDK and zip. Safe to run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

group=${1:?resource group}
parameters=${2:?parameter file, for example infra/province.bicepparam}
location=${3:-southeastasia}
for tool in az dotnet zip; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 2; }
done

echo "1 of 3: infrastructure"
az group create --name "$group" --location "$location" --output none
# PUBLIC_SITE=1: the pages that people read, as a static website of the account of open data (docs/site.md).
site=false
[ -z "${PUBLIC_SITE-}" ] || site=true
# An account of Document Intelligence that was deleted keeps its name for 48 hours, and making it again is refused: it is had back.
deleted=$(az cognitiveservices account list-deleted --query "[?contains(id, '/resourceGroups/$group/')] | length(@)" --output tsv 2>/dev/null || true)
restore=false
[ "${deleted:-0}" = 0 ] || restore=true
az deployment group create --resource-group "$group" --name lpa-main --template-file infra/main.bicep --parameters "$parameters" restoreDocumentIntelligence="$restore" publicSite="$site" --output none
output() { az deployment group show --resource-group "$group" --name lpa-main --query "properties.outputs.$1.value" --output tsv; }
app=$(output functionApp)
if [ "$site" = true ]; then
  # No template can say this: it is a property of the data plane, and asks for the role of a contributor of blobs.
  az storage blob service-properties update --account-name "$(output openDataAccount)" --auth-mode login --static-website true \
    --index-document index.html --404-document 404.html --output none
fi

echo "2 of 3: code to $app"
package=$(mktemp -d)
trap 'rm -rf "$package"' EXIT
# Two packages that not every feed serves (docs/adr/0081); SERVED_ONLY=1 deploys without them.
unserved=(-p:FormRecognizer=true -p:QuestPdf=true)
[ -z "${SERVED_ONLY-}" ] || unserved=()
dotnet publish src/LpaFunctions.App -c Release -r linux-x64 --self-contained false "${unserved[@]}" -o "$package/app"
(cd "$package/app" && zip -qr ../app.zip .)
# The app stores its package under its identity, and a role given a minute ago is not known everywhere yet.
for attempt in $(seq 6); do
  az functionapp deployment source config-zip --resource-group "$group" --name "$app" --src "$package/app.zip" --output none && break
  [ "$attempt" -lt 6 ] || { echo "the code could not be handed over: look at the deployments of $app" >&2; exit 1; }
  echo "not yet; once more in 30 seconds" >&2
  sleep 30
done

echo "3 of 3: events of the evidence container"
# The key of the blob extension is made at the host's first start: ask until it is there.
for attempt in $(seq 30); do
  key=$(az functionapp keys list --resource-group "$group" --name "$app" --query "systemKeys.blobs_extension" --output tsv 2>/dev/null || true)
  [ -n "$key" ] && [ "$key" != None ] && break
  [ "$attempt" -lt 30 ] || { echo "the host of $app did not start within 5 minutes: look at its log stream" >&2; exit 1; }
  sleep 10
done
# A storage account has one system topic at most: one that somebody made before is used.
topic=$(az eventgrid system-topic list --resource-group "$group" --query "[?ends_with(source, '/$(output workAccount)')].name | [0]" --output tsv 2>/dev/null || true)
# The queue's subscription is refused until the role that the topic was given a moment ago is known everywhere.
for attempt in $(seq 6); do
  az deployment group create --resource-group "$group" --name lpa-events --template-file infra/events.bicep --output none --parameters \
    functionApp="$app" workAccount="$(output workAccount)" evidenceContainer="$(output evidenceContainer)" deletedQueue="$(output deletedQueue)" \
    deadLetterContainer="$(output deadLetterContainer)" topicName="${topic:-evgt-$app}" && break
  [ "$attempt" -lt 6 ] || { echo "the event subscriptions could not be made: look at the deployment lpa-events of $group" >&2; exit 1; }
  echo "not yet; once more in 30 seconds" >&2
  sleep 30
done

curl -fsS --retry 10 --retry-delay 6 --retry-all-errors "$(output functionAddress)/api/health"
echo
echo "open data: $(output openDataAddress)"
[ "$site" = false ] || echo "public site: $(output siteAddress)"
