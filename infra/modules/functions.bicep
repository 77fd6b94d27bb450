// The function app on Flex Consumption: scales to zero, .NET 10 isolated, code from a blob container, no key anywhere.
param app string
param location string
param identityId string
param clientId string

@description('Most instances at once; each holds 2 GB.')
@minValue(1)
@maxValue(1000)
param maximumInstances int

@description('Instances that always run.')
param alwaysReadyInstances int

@description('Address of the blob container that holds the code.')
param packageContainer string

@description('Origins of the web pages that may call the API from a browser.')
param apiOrigins string[]

@description('App settings by name.')
param settings object

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${app}'
  location: location
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: app
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainer
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReadyInstances == 0 ? [] : [{ name: 'http', instanceCount: alwaysReadyInstances }]
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      cors: { allowedOrigins: apiOrigins, supportCredentials: false }
      appSettings: [
        for setting in items(union(settings, { AZURE_CLIENT_ID: clientId })): {
          name: setting.key
          value: setting.value
        }
      ]
    }
  }
}

output name string = site.name
output address string = 'https://${site.properties.defaultHostName}'
